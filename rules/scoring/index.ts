export { averageScores, indexAverage } from './averages.ts';
export type { Averages } from './averages.ts';
export {
  AGENCY_CLASSES,
  classifyAgency,
  classifyOfficer,
  OFFICER_CLASSES,
  OFFICER_INDICES,
} from './classification.ts';
export type { AgencyClass, Assessment, OfficerClass } from './classification.ts';
export { onlineCount, satisfactionCount, syncCount } from './national-counts.ts';
export type { Count } from './national-counts.ts';
export { COMPONENT_IDS, componentMax, INDEX_GROUPS, NATIONAL_COMPONENTS } from './national-index.ts';
export type { ComponentId, IndexComponent, IndexGroup, OnlineReading } from './national-index.ts';
export { bandOf, INDEX_BANDS, POINT_NOTES, scoreNationalIndex } from './national-score.ts';
export type { ComponentPoints, IndexBand, NationalScore, PointNote, PointSum } from './national-score.ts';
export { INDEX_KEYS, NINE_INDICES } from './nine-indices.ts';
export type { IndexRule, NineIndex, Score } from './nine-indices.ts';
export { scoreText } from './rounding.ts';
export type { Hundredths, Tenths } from './rounding.ts';
export { EVALUATION_SCHEMES } from './schemes.ts';
export type { EvaluationScheme } from './schemes.ts';
export { ON_THE_SPOT_PERCENT, scoreAgency } from './score-agency.ts';
export type { AgencyFacts, AgencyIndex, AgencyLevel } from './score-agency.ts';
export { scoreDossier } from './score-dossier.ts';
export type { DossierFacts, DossierIndex, Publicity } from './score-dossier.ts';
