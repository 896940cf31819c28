import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromBpmn, textOfFile, withDefinition } from '../../server/process/bpmn/index.ts';
import { outcomesOf } from './bpmn-corpus.ts';

const root = join(import.meta.dirname, '../..');
const corpus = join(root, '../shared/data/10_bpmn');
const page = join(root, 'docs/bpmn-corpus.md');

describe.skipIf(!existsSync(corpus))('the BPMN 2.0 test files (../shared/data)', { timeout: 120_000 }, () => {
  test('each is carried out to its end, or refused for an element of its own, and the page says so', async () => {
    const outcomes = await outcomesOf(corpus);
    const text = readFileSync(page, 'utf8');
    expect(outcomes.length).toBe(91);
    expect(outcomes.filter(({ done }) => done !== null).length).toBe(21);
    for (const { file, done, problems } of outcomes) {
      const refused = problems.filter(({ severity }) => severity === 'REFUSED');
      expect(refused.length > 0, file).toBe(done === null);
      const xml = textOfFile(readFileSync(join(corpus, file)));
      for (const { element } of refused) expect(xml, file).toContain(element);
      expect(text).toContain(`| ${file} | ${done === null ? 'từ chối' : 'thực hiện được'}`);
    }
  });

  test('what other programs wrote is in the export of every file that was taken over, with our changes beside it', async () => {
    let taken = 0;
    for (const file of globSync('*/*.bpmn', { cwd: corpus }).toSorted()) {
      const xml = textOfFile(readFileSync(join(corpus, file)));
      const { definition } = await fromBpmn(xml, 'x');
      if (definition === null) continue;
      taken++;
      expect(await withDefinition(xml, definition)).toBe(xml);
      const [first, ...rest] = definition.steps;
      const renamed = first === undefined ? rest : [{ ...first, name: 'Tiếp nhận', share: 0.25 }, ...rest];
      const changed = { ...definition, steps: renamed };
      const written = await withDefinition(xml, changed);
      expect((await fromBpmn(written, 'x')).definition, file).toEqual(changed);
      expect(lostFrom(xml, written), file).toEqual([]);
      const longer = {
        ...changed,
        steps: [
          ...renamed,
          { ...(first ?? changed.steps[0]), key: 'them', name: 'Thêm' } as (typeof renamed)[0],
        ],
        flows: (definition.flows ?? []).flatMap((flow) =>
          flow.to === 'END'
            ? [
                { ...flow, to: 'them' },
                { key: 'them-end', from: 'them', to: 'END' },
              ]
            : [flow],
        ),
      };
      const drawnAnew = await withDefinition(xml, longer);
      expect((await fromBpmn(drawnAnew, 'x')).definition, file).toEqual(longer);
      expect(lostFrom(xml, drawnAnew), file).toEqual([]);
    }
    expect(taken).toBe(21);
  });
});

/** Elements and attributes of others than BPMN that a text has oftener than another. */
function lostFrom(before: string, after: string): string[] {
  const left = foreignParts(after);
  return [...foreignParts(before)]
    .filter(([part, count]) => (left.get(part) ?? 0) < count)
    .map(([part]) => part);
}

function foreignParts(xml: string): Map<string, number> {
  const parts: string[] = [];
  const open: Record<string, string>[] = [{}];
  for (const [, close, tag = '', attributes = '', empty] of xml
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/gu, '')
    .matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gu)) {
    if (close === '/') {
      open.pop();
      continue;
    }
    const given = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
      ([, name = '', one, other]) => [name, one ?? other ?? ''] as const,
    );
    const spaces = { ...open.at(-1) };
    for (const [name, value] of given)
      if (name === 'xmlns' || name.startsWith('xmlns:')) spaces[name.slice(6)] = value;
    if (empty !== '/') open.push(spaces);
    const spaceOf = (name: string) => spaces[name.includes(':') ? (name.split(':')[0] ?? '') : ''] ?? '';
    const local = (name: string) => name.split(':').at(-1) ?? name;
    const foreign = !spaceOf(tag).startsWith('http://www.omg.org/');
    if (foreign) parts.push(`${spaceOf(tag)} ${local(tag)}`);
    for (const [name] of given)
      if (!name.startsWith('xml') && !name.startsWith('xsi:'))
        if (name.includes(':') ? !spaceOf(name).startsWith('http://www.omg.org/') : foreign)
          parts.push(`${spaceOf(tag)} ${local(tag)}@${local(name)}`);
  }
  return new Map([...Map.groupBy(parts, (part) => part)].map(([part, found]) => [part, found.length]));
}
