export { anonymous, shown } from './anonymous.ts';
export {
  answersOf,
  itemFigure,
  RATING_ITEM_KEYS,
  RATING_ITEMS,
  type ItemFigure,
  type RatingAnswer,
  type RatingItem,
} from './items.ts';
export { RATING_PERIOD, ratingPeriod } from './period.ts';
export { changeableUntil, ratingStanding, type RatingStanding } from './standing.ts';
