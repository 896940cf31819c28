import { rateDossier } from './acts/rate-dossier.ts';
import { getRating } from './queries/get-rating.ts';
import { ratingFigures } from './queries/rating-figures.ts';
import { unitRatings } from './queries/unit-ratings.ts';

export const qualityActs = { getRating, rateDossier, ratingFigures, unitRatings };
