/** Messages of the journeys, to the applicant; TB12 and TB13 go to officers and are told by the deadlines room. */
export const NOTICE_KINDS = [
  'TB01',
  'TB02',
  'TB03',
  'TB04',
  'TB05',
  'TB06',
  'TB07',
  'TB08',
  'TB09',
  'TB10',
  'TB11',
  'TB19',
  'TB20',
  // beyond the journeys' list: closed because papers did not come in time
  'TB21',
  // a longer limit because the matter has to be verified
  'TB22',
  // an officer read his data for no known work
  'TB23',
  // a counter has issued a code of recovery for his account, and it was used
  'TB24',
  'TB25',
  // somebody authorises him
  'TB26',
  // a certified copy of his was taken back
  'TB27',
  // a visit he booked; and that nobody receives him at that hour any more
  'TB15',
  'TB28',
  // a declaration waits for his signature; and what became of the one he asked for
  'TB29',
  'TB30',
  'TB31',
  // the fee was paid by bank or gateway; its draft was to be sent then, and was changed meanwhile
  'TB36',
  'TB37',
  // a result sent by post: handed over, could not be delivered, back at the counter
  'TB32',
  'TB33',
  'TB34',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
