const syllables = { type: 'number', min: 10, max: 300, whole: true, scope: 'PROVINCE' } as const;

/** How long what is published of a procedure reads well; advice to its author, never a bar. */
export const WRITING_PARAMETERS = {
  'writing.sentenceSyllables': {
    ...syllables,
    vi: 'Số tiếng nhiều nhất nên có trong một câu của trang thủ tục',
    en: 'Syllables a sentence of a procedure page should have at most',
  },
  'writing.summarySyllables': {
    ...syllables,
    vi: 'Số tiếng nhiều nhất nên có trong phần tóm tắt của trang thủ tục',
    en: 'Syllables the summary of a procedure page should have at most',
  },
} as const;
