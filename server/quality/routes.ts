import { rateByCode } from './acts/rate-by-code.ts';
import { rateDossier } from './acts/rate-dossier.ts';
import { getRating } from './queries/get-rating.ts';
import { getRatingByCode } from './queries/get-rating-by-code.ts';
import { ratingFigures } from './queries/rating-figures.ts';
import { unitRatings } from './queries/unit-ratings.ts';

export const qualityActs = {
  getRating,
  getRatingByCode,
  rateByCode,
  rateDossier,
  ratingFigures,
  unitRatings,
};
