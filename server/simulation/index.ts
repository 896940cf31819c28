export { answersFor, type AnswerFacts } from './answers.ts';
export type { Story } from './arrivals.ts';
export { fillDemonstration } from './demonstration.ts';
export { inventPerson, type InventedPerson } from './person.ts';
export { randomOf, type Random } from './random.ts';
export { simulate, type Played, type Simulation } from './simulate.ts';
export { tinyPdf } from './tiny-pdf.ts';
