import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBpmn, toBpmn, withDefinition } from './index.ts';
import { anyDefinition } from './testing/any-definition.ts';

test('what is written as BPMN is read as the same map, whatever it says', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDefinition, async (definition) => {
      expect(await fromBpmn(await toBpmn(definition), definition.key)).toEqual({ definition, problems: [] });
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

test('text that said another map says this one once it is written into it', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDefinition, anyDefinition, async (before, after) => {
      const xml = await withDefinition(await toBpmn(before), after);
      expect((await fromBpmn(xml, after.key)).definition).toEqual(after);
      expect(await withDefinition(xml, after)).toBe(xml);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
