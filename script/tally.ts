import { readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  /** A file that could not even be loaded stands here without any test of its own. */
  testResults?: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: { title: string; file: string; ok: boolean }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  stats: { expected: number; unexpected: number; flaky: number };
  errors?: unknown[];
}

/** Counts one runner's JSON report. A test that passed only when repeated has passed. */
export function tallyReport(report: VitestReport | PlaywrightReport): Tally {
  if ('stats' in report) {
    const { expected, unexpected, flaky } = report.stats;
    return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0) };
  }
  const broken = report.testResults?.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + (broken?.length ?? 0) };
}

/** What failed, a line each: its file, its name, the first words of why. */
export function failuresOf(report: VitestReport | PlaywrightReport): string[] {
  if ('stats' in report) return failedSpecs(report);
  return (report.testResults ?? []).flatMap(({ name, status, assertionResults: tests }) =>
    status === 'failed' && tests.length === 0
      ? [`${name}: could not be loaded`]
      : tests
          .filter((test) => test.status === 'failed')
          .map((test) => [name, test.fullName, ...(test.failureMessages ?? [])].join(': ').slice(0, 1_000)),
  );
}

const failedSpecs = ({ specs = [], suites = [] }: PlaywrightSuite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(failedSpecs),
];

export function total(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({ passed: sum.passed + tally.passed, failed: sum.failed + tally.failed }),
    { passed: 0, failed: 0 },
  );
}

if (import.meta.main) {
  const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')) as VitestReport);
  const { passed, failed } = total(reports.map(tallyReport));
  for (const failure of reports.flatMap(failuresOf)) process.stdout.write(`✗ ${failure}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
