import { answerAuthorisation } from './acts/answer-authorisation.ts';
import { declareRepresentation } from './acts/declare-representation.ts';
import { endRepresentation } from './acts/end-representation.ts';
import { proposeAuthorisation } from './acts/propose-authorisation.ts';
import { verifyRepresentation } from './acts/verify-representation.ts';
import { findDeclared } from './queries/find-declared.ts';
import { listMyRepresentations } from './queries/list-my-representations.ts';

export const representationActs = {
  listMyRepresentations,
  proposeAuthorisation,
  declareRepresentation,
  answerAuthorisation,
  endRepresentation,
  findDeclared,
  verifyRepresentation,
};
