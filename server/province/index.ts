export { askedForm } from './asked-form.ts';
export { DataFileError, type DataProblem } from './problem.ts';
export { readPeople } from './read-people.ts';
export { problemIn, readProvince } from './read-province.ts';
export type * from './types.ts';
