import { describe, expect, test } from 'vitest';
import { tallyReport, total } from './tally.ts';

describe('the count at the end of all tests', () => {
  test('takes vitest’s report', () => {
    expect(tallyReport({ numPassedTests: 7, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
  });

  test('counts a test file that could not be loaded as failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(tallyReport({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: 2,
    });
  });

  test('takes playwright’s report; a configuration that fails counts', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 };
    expect(tallyReport({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2 });
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
