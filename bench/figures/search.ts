import { createClient, httpTransport } from '@motcua/contract/client';
import type { Figure, Result } from '../figure.ts';
import { answersOf } from '../search/answers.ts';
import { figuresOf, type Answer } from '../search/figures.ts';

const AIM = { hit1: 0.85, hit3: 0.95 };

/** Labelled everyday queries against the province's own procedures; the test half was held out while tuning. */
export const search: Figure = {
  name: 'search',
  title: 'Tìm thủ tục (finding procedures)',
  async run(world) {
    const answers = await answersOf(createClient(httpTransport({ baseUrl: world.server.origin })));
    return (['test', 'dev'] as const).map((split) => line(split, answers));
  },
};

function line(split: 'test' | 'dev', answers: readonly Answer[]): Result {
  const { queries, hit1, hit3, mrr, p50, p95 } = figuresOf(answers.filter((one) => one.split === split));
  const decimal = (value: number): string => value.toFixed(3).replace('.', ',');
  return {
    what: `${queries} câu tìm, phần ${split === 'test' ? 'giữ riêng (held out)' : 'dùng để chỉnh (tuned on)'}`,
    ours: `hit@1 ${decimal(hit1)}, hit@3 ${decimal(hit3)}, MRR ${decimal(mrr)}`,
    aim: `hit@1 ≥ ${decimal(AIM.hit1)}, hit@3 ≥ ${decimal(AIM.hit3)}`,
    met: hit1 >= AIM.hit1 && hit3 >= AIM.hit3,
    note: `p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms qua HTTP (over HTTP); cách đo (method): bench/search/README.md`,
  };
}
