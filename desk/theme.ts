import { Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Shades only for what Mantine computes by itself; what is seen comes from the tokens below. */
const BLUE: MantineColorsTuple = [
  '#e7f0fa',
  '#cfe1f4',
  '#a3c6ea',
  '#74a9de',
  '#4a8fd2',
  '#2475bf',
  '#0b5cad',
  '#094f95',
  '#08457f',
  '#063764',
];

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: 6,
  colors: { brand: BLUE },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontSizes: { xs: '0.93rem', sm: '1rem', md: '1.07rem', lg: '1.15rem', xl: '1.3rem' },
  defaultRadius: 'var(--radius)',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'always',
  components: {
    // Text on the primary colour is white only in the light scheme; the token knows.
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { variant = 'filled' }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--on-primary)' } : {},
      }),
    }),
    // by name only, so that the first view does not carry them
    Radio: { vars: () => ({ root: { '--radio-icon-color': 'var(--on-primary)' } }) },
    Checkbox: { vars: () => ({ root: { '--checkbox-icon-color': 'var(--on-primary)' } }) },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { opacity: 0.55 } } },
  },
});

/** Mantine's variables, said in the tokens of the house, so that light, dark and a province's own colours hold for both. */
const MAPPED: Record<string, string> = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--surface-band)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--surface-band)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-brand-filled': 'var(--primary)',
  '--mantine-color-brand-filled-hover': 'var(--primary-strong)',
  '--mantine-color-brand-text': 'var(--primary)',
  '--mantine-color-brand-outline': 'var(--primary)',
  '--mantine-color-brand-light': 'var(--primary-tint)',
  '--mantine-color-brand-light-color': 'var(--primary-strong)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: MAPPED, dark: MAPPED });
