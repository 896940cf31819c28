import { useComputedColorScheme } from '@mantine/core';
import { useEffect } from 'react';

/** Light or dark as it holds now, said to the page too, for the tokens of the house. */
export function useScheme(): 'light' | 'dark' {
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    document.documentElement.dataset['theme'] = scheme;
  }, [scheme]);
  return scheme;
}
