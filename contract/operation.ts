import Type, { type Static, type TObject, type TSchema } from 'typebox';

/**
 * One operation of the API: its id is the act's or query's name. `input` holds everything the caller gives;
 * names that stand in `path` travel in the path, the rest in the query (GET) or in the JSON body.
 */
export interface Operation<I extends TObject = TObject, O extends TSchema = TSchema> {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below /api/v1, parameters in braces. */
  path: string;
  summary: string;
  tag: string;
  /** Who may call at all; finer rights are decided by the act. */
  caller: 'ANYONE' | 'SIGNED_IN' | 'CITIZEN' | 'OFFICER';
  input: I;
  output: O;
  /** PUT of raw bytes: the body is not JSON. */
  bytes?: 'IN' | 'OUT';
  /** Also open to whoever signed in with a password somebody else has set and has not changed it yet. */
  withOncePassword?: true;
  /** Of an officer's operations: also open to whoever only helps people to file online, as a clerk of the post office. */
  helping?: true;
}

export const operation = <I extends TObject, O extends TSchema>(of: Operation<I, O>): Operation<I, O> => of;

export type InputOf<Op> = Op extends { input: infer I extends TSchema } ? Static<I> : never;
export type OutputOf<Op> = Op extends { output: infer O extends TSchema } ? Static<O> : never;

export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

export const Nothing = Type.Object({});
