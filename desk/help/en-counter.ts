import type { HelpText } from './text.ts';

/** The screens of those who sit before people; `vi-counter.ts` holds the same. */
export const atTheCounter = {
  'buu-chinh': {
    purpose: 'Results sent by post: tally list, seal, signature of the courier, followed until delivery.',
    tasks: [
      'Choose results that wait, make a tally list, print it for the bag.',
      'Write down the number of the seal, then hand over: the courier gives his name and signs on the screen.',
      'See “To be looked at”: not delivered, late, came back; write down what came on paper.',
    ],
    keys: [],
  },
  'tiep-nhan': {
    purpose: 'Somebody at the counter, from the identity card to the appointment slip on one screen.',
    tasks: [
      'Accept: type the identity number or scan the QR code, choose the procedure, check each paper, accept and print.',
      'Something is missing: ask for everything once; the applicant takes the slip home.',
      'Guidance only: record it, so that nobody has to ask again next time.',
    ],
    keys: [
      ['Ctrl + Enter', 'Accept'],
      ['Alt + N', 'Next person'],
    ],
  },
  'nop-giup/:dossierId?': {
    purpose:
      'Fill in an online dossier with the person before you; it is sent only once that person has confirmed it.',
    tasks: [
      'Begin: scan the identity card, choose the procedure, ask and fill in, scan the papers.',
      'Read everything back, then have it confirmed by a code to the phone, on the portal, or by signature.',
      'After any change ask again: what was confirmed or asked before counts no longer.',
    ],
    keys: [
      ['Ctrl + Enter', 'On to the confirmation'],
      ['Alt + N', 'Next person'],
    ],
  },
  'lich-hen': {
    purpose: 'Who booked a visit today and on the next days; who has come, who needs another hour.',
    tasks: [
      'They come: scan the QR code on the slip, or type the code and Enter; then “Begin at the counter”.',
      'Not seen once the place is no longer kept: “Did not come”; who comes late has still come.',
      'Nobody is received then any more: they are told to choose another hour; call those who have not.',
    ],
    keys: [
      ['Enter', 'Has come'],
      ['Alt + N', 'Next person'],
    ],
  },
  'cho-gui': {
    purpose: 'What was done without network and waits to come in; until when this computer may receive.',
    tasks: [
      'See where each item is and why; with network they go in order by themselves.',
      'An item is held back: read why, send it again or ask who may decide.',
      'Register this computer so that it can receive without network.',
    ],
    keys: [],
  },
  'phi-dia-gioi': {
    purpose: 'Which procedures of other places may be handed in here, by which decision.',
    tasks: [
      'Choose the authority of the applicant and type the procedure.',
      'Eligible: begin the intake from its line.',
      'Not eligible: tell the applicant why and where to go.',
    ],
    keys: [],
  },
  'tra-ket-qua': {
    purpose: 'Results go to the right person; who took them and which originals went back is kept.',
    tasks: [
      'Find a result: scan the slip or the identity card, or type the code.',
      'Somebody authorised: check his paper, note number and day, hand over.',
      'Results that wait too long: see the list and call.',
    ],
    keys: [],
  },
  'khoi-phuc': {
    purpose: 'Lets back into his account who lost his password or his authenticator.',
    tasks: [
      'Scan the identity card or type the number on it, and compare each line with the person before you.',
      'Choose the paper you saw and issue the code: the slip prints, it opens once, the owner is told.',
      'Control office, inspectors, administrators: which counter and officer issued a code for whom.',
    ],
    keys: [['Alt N', 'Next person']],
  },
  'dai-dien': {
    purpose: 'Compares what people declared to represent with the original paper, and confirms it.',
    tasks: [
      'Find it: scan the card of whoever declared it, type the number, or the code he reads out.',
      'The paper agrees: confirm; from then on he acts for the other.',
      'It does not: “Do not confirm”, and say what does not agree.',
    ],
    keys: [['Alt N', 'Next person']],
  },
} as const satisfies Record<string, HelpText>;
