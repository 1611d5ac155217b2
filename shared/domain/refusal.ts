/** The names of the CM protocol's error list, and one of ours (CampaignGroupsExcluded) for the exclusion of running groups. */
export const refusalNames = [
  'CampaignAlreadyLoaded',
  'CampaignNotLoaded',
  'CampaignAlreadyStarted',
  'CampaignNotStarted',
  'InvalidCampaignMode',
  'InvalidParameter',
  'CampaignGroupsExcluded',
] as const;
export type RefusalName = (typeof refusalNames)[number];

/** Why a request was not carried out: the protocol's name, and a sentence for a person. */
export interface Refusal {
  readonly name: RefusalName;
  readonly sentence: string;
}

export function refusal(name: RefusalName, sentence: string): Refusal {
  return { name, sentence };
}
