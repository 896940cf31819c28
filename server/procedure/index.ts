export { procedureActs } from './routes.ts';
export { catalogueWriting, type ReadProcedure } from './writing.ts';
