import { dropLetter } from './acts/drop-letter.ts';
import { sendLetterAgain } from './acts/send-letter-again.ts';
import { takeLetter } from './acts/take-letter.ts';
import type { KnownQueues } from './known.ts';
import { listQueues } from './queries/list-queues.ts';

export const lettersActs = (known: KnownQueues) => ({
  listQueues: listQueues(known),
  takeLetter: takeLetter(known),
  sendLetterAgain: sendLetterAgain(known),
  dropLetter: dropLetter(known),
});
