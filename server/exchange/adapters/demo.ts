import Type from 'typebox';
import type { Dialect } from './base.ts';
import { Answers, Person, personOf } from './person.ts';

// An adapter to copy (docs/adapters.md). It belongs to no system and is not in the registry; the contract test runs it like
// the real ones. Copy this file, then go through it from above.

/**
 * 1. What the system is sent. Ask its owner for the names; send only what its work needs. The simulator and the contract test
 * take nothing that does not fit this shape, so a mistake in `body` is found before the system sees it.
 */
const Asked = Type.Object({
  maHoSo: Type.String(),
  thuTuc: Type.String(),
  nguoiYeuCau: Person,
  thongTin: Answers,
});

export const demo: Dialect<typeof Asked> = {
  asked: Asked,
  /** 2. How the system's names follow from ours. The request's own id is added by the base. */
  body: (content) => ({
    maHoSo: content.dossierCode,
    thuTuc: content.procedure,
    nguoiYeuCau: personOf(content),
    thongTin: content.answers,
  }),
  /** 3. Every word the system has for the state of a request, and which of ours it is. A word that is not here is a fault. */
  states: { CHO: 'WAITING', XAC_MINH: 'VERIFYING', XONG: 'DONE', TU_CHOI: 'REJECTED' },
};

// 4. Add the system to EXTERNAL_SYSTEMS (rules/process/definition.ts); the compiler then names every table that lacks it:
//    DIALECTS (registry.ts), the settings (platform/outside-settings.ts), the simulators, the words of desk and portal.
