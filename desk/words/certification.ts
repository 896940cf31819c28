import { withWords } from '../lang.ts';
import { certificationWords as en } from './en-certification.ts';
import { certificationWords as vi } from './vi-certification.ts';

/** Words of certified copies; only the screens that show them carry them. */
export const useCertificationWords = withWords({ vi, en });
