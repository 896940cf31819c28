import { acceptAuthority } from './acts/accept-authority.ts';
import { confirmAuthority } from './acts/confirm-authority.ts';
import { declineAuthority } from './acts/decline-authority.ts';
import { grantAuthority } from './acts/grant-authority.ts';
import { revokeAuthority } from './acts/revoke-authority.ts';
import { listAuthorities } from './queries/list-authorities.ts';
import { listGrantees } from './queries/list-grantees.ts';
import { myAuthorities } from './queries/my-authorities.ts';

export const authorityActs = {
  listAuthorities,
  myAuthorities,
  listGrantees,
  grantAuthority,
  confirmAuthority,
  acceptAuthority,
  declineAuthority,
  revokeAuthority,
};
