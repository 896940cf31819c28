import { allows, type DossierState } from '../../dossier/index.ts';
import { FINISHED_BY } from '../acts.ts';
import { END, STATE_OF_STEP, STATE_ORDER, type ProcessStep, type StepKind } from '../definition.ts';
import { nodeOf, type ProcessGraph } from '../graph.ts';
import { isDoubled, type Play } from '../markings.ts';
import { targetOf, type Tokens } from '../run.ts';
import { found, nameOf, type ProcessFinding } from './finding.ts';

/** The state of the law is one: nothing else is under way when a result is decided, issued, returned (decision 0010). */
export const ALONE: readonly StepKind[] = ['APPROVE', 'ISSUE', 'RETURN'];

/** What goes wrong when the process is played through to the end: joins that wait for ever, steps that open twice, states that forbid. */
export function checkPlay(graph: ProcessGraph, plays: readonly Play[]): ProcessFinding[] {
  const wrong = plays.flatMap((play) => [...joins(graph, play), ...hangs(graph, play)]);
  return wrong.length > 0
    ? wrong
    : [...neverDone(graph, plays), ...plays.flatMap((play) => states(graph, play))];
}

export const markingsOf = ({ first, moves }: Play): Tokens[] => [...first, ...moves.map(({ to }) => to)];

const openSteps = (graph: ProcessGraph, tokens: Tokens): ProcessStep[] =>
  tokens.flatMap((place) => {
    const node = graph.nodes.get(place);
    return node?.type === 'STEP' ? [node.step] : [];
  });

const name = (graph: ProcessGraph, key: string) => nameOf(nodeOf(graph, key));

function joins(graph: ProcessGraph, play: Play): ProcessFinding[] {
  return markingsOf(play).flatMap((tokens) => {
    if (isDoubled(tokens)) {
      const doubled = tokens
        .filter((place, at) => tokens.indexOf(place) < at)
        .map((place) => targetOf(graph, place));
      return doubled.map((key) => found('STEP_TWICE', key, { node: name(graph, key) }));
    }
    if (tokens.length === 0 || openSteps(graph, tokens).length > 0) return [];
    return tokens.map((place) => {
      const key = targetOf(graph, place);
      return found('JOIN_WAITS', key, { gateway: name(graph, key) });
    });
  });
}

/** Places from which, whatever is done, the end is never come to; what the joins already say is not said again. */
function hangs(graph: ProcessGraph, play: Play): ProcessFinding[] {
  const markings = markingsOf(play);
  if (markings.some(isDoubled) || markings.some(isStuck(graph))) return [];
  const before = Map.groupBy(play.moves, ({ to }) => String(to));
  const ends = new Set(['']);
  const ahead = [''];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop())
    for (const { from } of before.get(at) ?? [])
      if (!ends.has(String(from))) {
        ends.add(String(from));
        ahead.push(String(from));
      }
  return markings
    .filter((tokens) => !ends.has(String(tokens)))
    .flatMap((tokens) => openSteps(graph, tokens))
    .map(({ key }) => found('HANGS', key, { node: name(graph, key) }));
}

const isStuck =
  (graph: ProcessGraph) =>
  (tokens: Tokens): boolean =>
    tokens.length > 0 && openSteps(graph, tokens).length === 0;

function neverDone(graph: ProcessGraph, plays: readonly Play[]): ProcessFinding[] {
  const opened = new Set(plays.flatMap(markingsOf).flat());
  return graph.definition.steps
    .filter(({ key }) => !opened.has(key))
    .map(({ key }) => found('NEVER_DONE', key, { node: name(graph, key) }));
}

const stateOf = (open: readonly ProcessStep[]): DossierState => {
  const first = STATE_ORDER.find((kind) => open.some((step) => step.kind === kind));
  return first === undefined ? 'RESULT_READY' : STATE_OF_STEP[first];
};

/** Every step that is done leads to a state its act may lead to; deciding beside other steps is said elsewhere. */
function states(graph: ProcessGraph, { first, moves }: Play): ProcessFinding[] {
  return moves.flatMap(({ from, done, to }) => {
    const open = openSteps(graph, from);
    const step = open.find(({ key }) => key === done);
    if (step === undefined || step.kind === 'RETURN') return [];
    if (open.length > 1 && open.some(({ kind }) => ALONE.includes(kind))) return [];
    const isIntake = step.kind === 'INTAKE' && first.some((tokens) => String(tokens) === String(from));
    const before = isIntake ? 'SUBMITTED' : stateOf(open);
    const next = openSteps(graph, to);
    if (allows(before, FINISHED_BY[step.kind].act, stateOf(next))) return [];
    const names = next.map(({ key }) => name(graph, key));
    const said = {
      vi: names.map(({ vi }) => vi).join(', ') || END_NAME.vi,
      en: names.map(({ en }) => en).join(', ') || END_NAME.en,
    };
    return [found('STATE_FORBIDS', done, { step: name(graph, done), next: said })];
  });
}

const END_NAME = nameOf({ type: 'END', key: END });
