/** How somebody besides the applicant signs a declaration: in his own account on the portal, or by hand on the printed sheet. */
export const SIGNING_WAYS = ['PORTAL', 'SHEET'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

/** Where his signature stands; only SIGNED lets the dossier go. */
export const SIGNATURE_STANDINGS = ['NOT_ASKED', 'ASKED', 'CHANGED', 'DECLINED', 'SIGNED'] as const;
export type SignatureStanding = (typeof SIGNATURE_STANDINGS)[number];

/** What he was asked last, and what he said. */
export interface SignatureAsked {
  /** Stands for the declaration as it was then. */
  content: string;
  /** Null: he has not answered. */
  signed: boolean | null;
}

/** He signs what he has read and nothing else: whatever is changed afterwards, he signs anew. */
export function signatureStanding(asked: SignatureAsked | undefined, content: string): SignatureStanding {
  if (asked === undefined) return 'NOT_ASKED';
  if (asked.content !== content) return 'CHANGED';
  if (asked.signed === null) return 'ASKED';
  return asked.signed ? 'SIGNED' : 'DECLINED';
}
