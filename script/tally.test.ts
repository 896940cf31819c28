import { describe, expect, test } from 'vitest';
import { failuresOf, tallyReport, total } from './tally.ts';

describe('the count at the end of all tests', () => {
  test('takes vitest’s report', () => {
    expect(tallyReport({ numPassedTests: 7, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
  });

  test('counts a test file that could not be loaded as failed', () => {
    const passed = { status: 'passed', fullName: 'holds' };
    const failed = { status: 'failed', fullName: 'does not', failureMessages: ['1 is not 2'] };
    const testResults = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [failed, passed] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [passed] },
    ];
    expect(tallyReport({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: 2,
    });
    expect(failuresOf({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual([
      'a.test.ts: could not be loaded',
      'b.test.ts: does not: 1 is not 2',
    ]);
  });

  test('takes playwright’s report; a configuration that fails counts', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 };
    expect(tallyReport({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2 });
    const specs = [
      { title: 'J1', file: 'j1.spec.ts', ok: true },
      { title: 'J2', file: 'j2.spec.ts', ok: false },
    ];
    expect(failuresOf({ stats, suites: [{ suites: [{ specs }] }] })).toEqual(['j2.spec.ts: J2']);
  });

  test('adds all runners up', () => {
    expect(
      total([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 });
  });
});
