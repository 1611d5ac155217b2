import { z } from 'zod';
import { ReportedAction } from '../domain/enumerations.ts';

/** The requests that are reported, as a scenario names them. */
export const reportedRequests = {
  load: ReportedAction.load,
  unload: ReportedAction.unload,
  start: ReportedAction.startDialing,
  stop: ReportedAction.stopDialing,
  'set-mode': ReportedAction.setDialingMode,
} as const;
export type ReportedRequest = keyof typeof reportedRequests;
export const reportedRequestSchema = z.enum(Object.keys(reportedRequests) as [ReportedRequest, ...ReportedRequest[]]);

/** Which notifications are meant; what is absent means all. */
export const selectionSchema = z.strictObject({
  kind: z.enum(['change', 'periodic']).optional(),
  group: z.string().min(1).optional(),
  action: reportedRequestSchema.optional(),
});
export type Selection = z.infer<typeof selectionSchema>;

/** The states of a Campaign Group by their names. */
export const stateNames = ['NotLoaded', 'WaitingUnload', 'UnloadInProgress', 'Active', 'Running'] as const;
