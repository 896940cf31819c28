import type { bookingWords as vi } from './vi-bookings.ts';

export const bookingWords: typeof vi = {
  bookings: {
    title: 'Booked visits',
    intro: 'Who booked a visit to the counter, when, and what for. Those who did not are received in turn.',
    notYours: 'You work at no counter that takes bookings. Ask the director of the centre if you should.',
    code: 'Code of the visit',
    codeHint: 'Scan the QR code on the slip, or type the code HN-…',
    arrived: 'Has come',
    hasCome: 'has come, booked for',
    day: 'Day',
    today: 'today',
    count: (count: number) => (count === 1 ? '1 visit' : `${count} visits`),
    caption: (day: string) => `Visits on ${day}`,
    none: 'No visits are booked on this day.',
    hour: 'Hour',
    visitor: 'Visitor',
    procedure: 'Procedure',
    standing: 'Standing',
    acts: 'Acts',
    missed: 'Did not come',
    begin: 'Begin at the counter',
    withoutShift: 'Nobody is received then any more: another hour is needed',
    withoutShiftAbout:
      'Shifts were changed or the unit closes. They are told to choose another hour on the portal; call those who have not.',
    toCall: 'To be given another hour',
    phone: 'Telephone',
    noPhone: 'none',
    offer: (minutes: number, places: number) =>
      places === 0
        ? 'The unit takes no bookings.'
        : `Each slot of ${minutes} minutes takes ${places} ${places === 1 ? 'person' : 'people'}.`,
    setTitle: 'Change the slots',
    slotMinutes: 'Minutes of a slot (5–240)',
    places: 'People in a slot (0: no bookings)',
    validFrom: 'From',
    setAbout: 'Visits booked already stay as they are.',
    set: 'Apply',
    setDone: 'The slots are changed.',
  },
};
