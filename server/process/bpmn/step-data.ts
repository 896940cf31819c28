import type { Condition, ProcessStep, StepLimit } from '@motcua/rules/process';
import {
  many,
  moddle,
  numeric,
  ownExtension,
  setOwnExtension,
  text,
  texts,
  type Element,
} from './element.ts';

const WORDS = ['form', 'paper', 'authority', 'legalBasis', 'system', 'procedure'] as const;
const BASES = ['silence', 'stands'] as const;

/** A step as our words on its element say; what they leave open is as given. Values are not checked. */
export function readStep(element: Element, given: ProcessStep): ProcessStep {
  const own = ownExtension(element, 'motcua:Step');
  if (own === undefined) return given;
  const said = (property: string) => (text(own, property) === '' ? undefined : text(own, property));
  const limit = numeric(own, 'limit');
  const after = many(own, 'after').map((one) => ({
    step: text(one, 'step'),
    legalBasis: text(one, 'legalBasis'),
  }));
  const optional = {
    ...Object.fromEntries(WORDS.map((word) => [word, said(word)])),
    ...Object.fromEntries(
      BASES.map((word) => [word, said(word) === undefined ? undefined : { legalBasis: said(word) }]),
    ),
    limit: limit === undefined ? undefined : { value: limit, unit: said('limitUnit') as StepLimit['unit'] },
    needs: listed(texts(own, 'needs')),
    makes: listed(texts(own, 'makes')),
    after: listed(after),
  };
  const written = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    ...given,
    ...(written as Partial<ProcessStep>),
    role: (said('role') ?? given.role) as ProcessStep['role'],
    unit: (said('unit') ?? given.unit) as ProcessStep['unit'],
    kind: (said('kind') ?? given.kind) as ProcessStep['kind'],
    share: numeric(own, 'share') ?? given.share,
  };
}

const listed = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** Writes all a step says but its name into the extension elements. */
export function writeStep(element: Element, step: ProcessStep): void {
  const { role, unit, kind, share, limit, silence, stands } = step;
  const own = moddle.create('motcua:Step', {
    ...{ role, unit, kind, share },
    ...(limit === undefined ? {} : { limit: limit.value, limitUnit: limit.unit }),
    ...(silence === undefined ? {} : { silence: silence.legalBasis }),
    ...(stands === undefined ? {} : { stands: stands.legalBasis }),
  });
  for (const word of WORDS) if (step[word] !== undefined) own.set(word, step[word]);
  for (const word of ['needs', 'makes'] as const)
    if (step[word] !== undefined) own.set(word, [...step[word]]);
  if (step.after !== undefined)
    own.set(
      'after',
      step.after.map((one) => moddle.create('motcua:After', { ...one })),
    );
  setOwnExtension(element, 'motcua:Step', own);
  element.set('motcua:nameEn', step.nameEn === '' ? undefined : step.nameEn);
}

/** The condition our words on a flow say; its values are not checked. */
export function readCondition(flow: Element): Condition | undefined {
  const own = ownExtension(flow, 'motcua:When');
  if (own === undefined) return undefined;
  const fact = text(own, 'fact');
  const [atLeast, below] = [numeric(own, 'atLeast'), numeric(own, 'below')];
  if (atLeast !== undefined) return { fact, atLeast };
  return below === undefined ? { fact, in: texts(own, 'value') } : { fact, below };
}

export function writeCondition(flow: Element, when: Condition | undefined): void {
  const own =
    when === undefined
      ? undefined
      : moddle.create('motcua:When', 'in' in when ? { fact: when.fact, value: [...when.in] } : { ...when });
  setOwnExtension(flow, 'motcua:When', own);
}
