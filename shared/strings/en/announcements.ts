/** What assistive technology is told of what happens by itself: the edges of failure, sums of the traffic, notifications by name. */
export const announcements = {
  failing: 'Notifications of {campaignGroup} fail: {why}.',
  failingWithStatus: 'Notifications of {campaignGroup} fail: {status} {why}.',
  recovered: 'Notifications are accepted again.',
  allAccepted: '{sent, number} sent, all accepted.',
  traffic:
    '{sent, number} sent{rejected, plural, =0 {} other {, # rejected}}{failed, plural, =0 {} other {, # failed}}{lost, plural, =0 {} other {, # lost}}{dropped, plural, =0 {} other {, # dropped}}.',
  named: '{campaignGroup} {id} {outcome}',
  names: '{names}{more, plural, =0 {} other {; and # more}}.',
  outcomes: {
    waiting: 'waiting',
    sending: 'on the wire',
    accepted: 'accepted',
    rejected: 'rejected',
    failed: 'failed',
    lost: 'lost',
    dropped: 'dropped',
    skipped: 'skipped',
  },
} as const;
