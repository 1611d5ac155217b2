/** The names of the CM protocol's error list, and one of ours (GroupsExcluded) for the exclusion of running groups. */
export type RefusalName =
  | 'CampaignAlreadyLoaded'
  | 'CampaignNotLoaded'
  | 'CampaignAlreadyStarted'
  | 'CampaignNotStarted'
  | 'InvalidCampaignMode'
  | 'InvalidParameter'
  | 'CampaignGroupsExcluded';

/** Why a request was not carried out: the protocol's name, and a sentence for a person. */
export interface Refusal {
  readonly name: RefusalName;
  readonly sentence: string;
}

export function refusal(name: RefusalName, sentence: string): Refusal {
  return { name, sentence };
}
