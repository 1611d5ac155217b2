/** The example of a workspace file, version 1, as the design has it. */
export const workspaceExample = `{
  "version": 1,
  "application": "OCS_Primary",
  "tenant": { "name": "Environment", "ccid": "Unknown" },
  "options": { "send-campaigngroup-states": true, "campaigngroup-states-uri": "http://127.0.0.1:8080/ocs",
               "campaigngroup-states-interval": 10, "http-response-timeout": 10, "http-connection-pool-size": 10 },
  "campaignGroups": [
    { "dbid": "101", "guid": "6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a11", "campaign": "Spring", "group": "Agents",
      "template": "Sales", "queue": "8001", "agents": 20, "callsInProgressSeconds": 2, "unloadSeconds": 0.2,
      "callingLists": [ { "dbid": "301", "name": "Spring_A", "records": 5000, "hitRatio": 0.3 } ],
      "autoComplete": false, "options": { "campaigngroup-states-interval": 5 } }
  ],
  "schedules": [], "responseRules": [], "wireProfile": "8.1.517.04"
}`;

/** The example of a scenario file, version 1, as the design has it. */
export const scenarioExample = `{
  "version": 1,
  "name": "A short day",
  "workspace": { "...": "a workspace, as in section 8; or \\"workspaceFile\\": \\"path\\"" },
  "steps": [
    { "do": "load",       "group": "Spring@Agents" },
    { "do": "start",      "group": "Spring@Agents", "dialMode": 1, "optimizeBy": 1, "optimizeGoal": 85 },
    { "wait": 2.5 },
    { "do": "set-mode",   "group": "Spring@Agents", "dialMode": 2 },
    { "do": "stop",       "group": "Spring@Agents" },
    { "do": "unload",     "group": "Spring@Agents" },
    { "do": "force-unload", "group": "*" },
    { "do": "complete",   "group": "Spring@Agents" },
    { "options": { "campaigngroup-states-interval": 1 } },
    { "statistics": { "group": "Spring@Agents", "busyFactor": 0.85, "hitRatio": null } }
  ]
}`;
