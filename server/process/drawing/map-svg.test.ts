import { graphOf, layoutOf, type Box, type ProcessDefinition } from '@motcua/rules/process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDefinition } from '../bpmn/testing/any-definition.ts';
import { mapSvg } from './index.ts';

const step = (key: string, name: string): ProcessDefinition['steps'][number] => ({
  ...{ key, name, nameEn: name, role: 'SPECIALIST', unit: 'AUTHORITY', kind: 'WORK', share: 0.1 },
});
const LINE: ProcessDefinition = {
  key: 'P1',
  name: 'Cấp bản sao <trích lục>',
  steps: [step('a', 'Tiếp nhận'), step('b', 'Thẩm định'), step('c', 'Thuế trả lời'), step('d', 'Trả')],
};

describe('a map as a drawing', () => {
  test('where a dossier stands is said in words and by a shape, and read out step by step', () => {
    const svg = mapSvg(LINE, { done: ['a'], now: ['b', 'c'], waiting: ['c'] });
    for (const words of ['Đã xong', 'Hồ sơ đang ở đây', 'Đang chờ nơi khác'])
      expect(svg.split(`>${words}</text>`)).toHaveLength(2);
    expect(svg.match(/<circle r="8"/gu)).toHaveLength(3);
    expect(svg).toContain('1. Tiếp nhận (Chuyên viên thụ lý): Đã xong; 2. Thẩm định');
    expect(svg).toContain('Cấp bản sao &lt;trích lục&gt;');
  });

  test('on paper colours are fixed, on the screen they are those of the page', () => {
    expect(mapSvg(LINE, {}, 'vi', 'PAPER')).not.toContain('var(');
    expect(mapSvg(LINE)).toContain('var(--');
  });

  test('boxes never touch, flows run from the edge of one to the edge of another, all of it within the drawing', () => {
    fc.assert(
      fc.property(anyDefinition, fc.constantFrom('RIGHT', 'DOWN'), (definition, direction) => {
        const { boxes, flows, width, height } = layoutOf(graphOf(definition), {
          direction,
          sizeOf: ({ type }) => (type === 'STEP' ? { width: 120, height: 60 } : { width: 30, height: 30 }),
          labelOf: ({ name }) => (name === undefined ? undefined : { width: 80, height: 16 }),
          gap: { along: 26, across: 12 },
        });
        const all = [...boxes.values()];
        all.forEach((one, at) => expect(all.slice(at + 1).filter((other) => touch(one, other))).toEqual([]));
        for (const { flow, points } of flows) {
          expect(onEdge(boxes.get(flow.from), points[0])).toBe(true);
          expect(onEdge(boxes.get(flow.to), points.at(-1))).toBe(true);
          for (const { x, y } of points) expect(x >= 0 && y >= 0 && x <= width && y <= height).toBe(true);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function onEdge(box: Box | undefined, point: { x: number; y: number } | undefined): boolean {
  if (box === undefined || point === undefined) return false;
  const [dx, dy] = [point.x - box.x, point.y - box.y];
  const near = (one: number, other: number) => Math.abs(one - other) <= 1;
  const within = dx >= -1 && dy >= -1 && dx <= box.width + 1 && dy <= box.height + 1;
  return within && (near(dx, 0) || near(dx, box.width) || near(dy, 0) || near(dy, box.height));
}
