/** What this program opens and does again and again; put together where the program is. */
export interface KnownQueues {
  topics: readonly string[];
  /** Topics that go a lane of their own. */
  apart: readonly string[];
  jobs: readonly string[];
}
