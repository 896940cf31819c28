import Type from 'typebox';
import type { AskedContent } from '../tables.ts';

/** Whom a request is about, as every system outside takes it. */
export const Person = Type.Object({ hoTen: Type.String(), soDinhDanh: Type.String() });

export const personOf = ({ applicantName, applicantIdNumber }: AskedContent) => ({
  hoTen: applicantName,
  soDinhDanh: applicantIdNumber,
});

/** Of the answers only what the step needs, under their own keys. */
export const Answers = Type.Record(Type.String(), Type.String());
