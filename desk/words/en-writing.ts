/** What the desk says about how published texts are written. */
export const writingWords = {
  writing: {
    title: 'Writing',
    present: 'The present version: better written anew',
    advice: 'Advice, so that it reads more easily; it may be submitted all the same.',
    none: 'All five rules are kept: everyday words, brief, a diagram, short sentences, in order.',
    rules: {
      JARGON: 'Jargon',
      TOO_MUCH: 'Too much detail',
      NO_DIAGRAM: 'No diagram',
      LONG_SENTENCE: 'Long sentence',
      ORDER: 'Out of order',
    },
    parts: {
      SUMMARY: 'Summary',
      PAPERS: 'Papers',
      STEPS: 'Steps',
      REQUIREMENTS: 'Conditions',
      SCRIPT: 'Words at the counter',
      DIAGRAM: 'Diagram',
    },
    line: 'line',
    summary: 'Summary: what, for whom, when',
  },
};
