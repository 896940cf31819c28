export { NEEDS, needOf, type Need, type NeedFacts } from './need.ts';
export {
  pressingAt,
  URGENCIES,
  URGENCY_WORDS,
  urgencyOf,
  type StepStanding,
  type Urgency,
} from './urgency.ts';
