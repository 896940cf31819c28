import type { Input, Output } from '@motcua/contract/operations';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';

export type FormDesign = Output<'getFormDesign'>;
export type Change = FormDesign['changes'][number];
export type Finding = Output<'checkFormDraft'>['findings'][number];
export type FormItem = Output<'listForms'>['items'][number];

/** The forms, as far as they are asked for. */
export const formLibrary = (asked: Input<'listForms'>) =>
  queryOptions({
    queryKey: ['work', 'forms', asked],
    queryFn: ({ signal }) => client.listForms(asked, { signal }),
    placeholderData: keepPreviousData,
  });

/** One form: in force, or the change named. */
export const formDesign = (asked: Input<'getFormDesign'>) =>
  queryOptions({
    queryKey: ['work', 'form', asked],
    queryFn: ({ signal }) => client.getFormDesign(asked, { signal }),
    placeholderData: keepPreviousData,
  });

/** What the server says of a form that is being written. */
export const formCheck = (asked: Input<'checkFormDraft'>) =>
  queryOptions({
    queryKey: ['form-check', asked],
    queryFn: ({ signal }) => client.checkFormDraft(asked, { signal }),
    placeholderData: keepPreviousData,
  });
