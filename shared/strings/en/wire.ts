/** The attributes of a notification: what each means, and what of it is assumed. */
export const wire = {
  lists: {
    GSW_CALLING_LIST_NAME: {
      assumption: 'Name and place of the attribute.',
      meaning: 'Name of the Calling List.',
    },
    GSW_CALLING_LIST_DBID: {
      assumption: 'Name and place of the attribute.',
      meaning: 'DBID of the Calling List.',
    },
    GSW_STAT_HIT_RATIO: {
      meaning: 'Answered attempts of all completed attempts on this list; a fraction.',
    },
    GSW_STAT_TIME_TO_COMPLETE: {
      meaning: 'Seconds until this list is done at the present speed.',
    },
  },
  body: {
    GSW_USER_EVENT: {
      meaning: 'The kind of event.',
    },
    GSW_DATE_TIME: {
      assumption: 'Written as a string of seconds with three decimals.',
      meaning: 'When the action occurred: UTC, seconds since 1970 with milliseconds.',
    },
    GSW_TENANT_NAME: {
      meaning: 'Name of the tenant; Unknown if not set.',
    },
    GSW_TENANT_CCID: {
      meaning: 'Contact centre id of the tenant; Unknown if not set.',
    },
    GSW_CAMPAIGN_GROUP_NAME: {
      meaning: 'Name of the Campaign Group.',
    },
    GSW_CAMPAIGN_GROUP_GUID: {
      assumption: 'Fixed for the Campaign Group object, not new for each load.',
      meaning: 'UUID of the Campaign Group.',
    },
    GSW_CAMPAIGN_GROUP_DBID: {
      meaning: 'DBID of the Campaign Group; a string.',
    },
    GSW_GROUP_NAME: {
      meaning: 'Name of the Agent Group or Place Group.',
    },
    GSW_CAMPAIGN_NAME: {
      meaning: 'Name of the Campaign.',
    },
    GSW_CAMPAIGN_TEMPLATE_NAME: {
      meaning: 'Name of the Campaign template.',
    },
    GSW_QUEUE_NAME: {
      assumption: 'An empty string where none is configured.',
      meaning: 'Voice Transfer Destination DN.',
    },
    GSW_DIAL_MODE: {
      meaning: 'How calls are paced.',
    },
    GSW_OPTIMIZE_BY: {
      meaning: 'Optimization method.',
    },
    GSW_OPTIMIZE_GOAL: {
      assumption: 'Percent for methods 1 and 2, seconds for 3.',
      meaning: 'Goal of the optimization method.',
    },
    GSW_CAMPAIGN_GROUP_STATE: {
      assumption: 'The spelling STATE; the print is illegible and STATUS is the other reading.',
      meaning: 'State of the Campaign Group after the action.',
    },
    GSW_CAMPAIGN_GROUP_ACTION: {
      assumption: '0 in a periodic notification.',
      meaning: 'The client request that caused the notification.',
    },
    GSW_CAMPAIGN_GROUP_ACTOR: {
      assumption: '0 in a periodic notification; the numbers 2 and 3.',
      meaning: 'Who caused the action.',
    },
    GSW_STAT_BUSY_FACTOR: {
      meaning: 'Share of agent time spent busy; a fraction.',
    },
    GSW_STAT_HIT_RATIO: {
      meaning: 'Answered attempts of all completed attempts; a fraction.',
    },
    GSW_STAT_OVERDIAL_RATE: {
      meaning: 'Abandoned calls of all answered calls; a fraction.',
    },
    GSW_STAT_TIME_TO_COMPLETE: {
      meaning: 'Seconds until all lists are done at the present speed.',
    },
    GSW_CALLING_LISTS: {
      assumption: 'Name and place of the array.',
      meaning: 'The Calling Lists with their own statistics.',
    },
  },
} as const;
