/** What of the library is used here (SMPP 3.4). */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server } from 'node:net';

  export interface Pdu {
    command: string;
    command_status: number;
    sequence_number: number;
    message_id?: string;
    receipted_message_id?: string;
    message_state?: number;
    esm_class?: number;
    data_coding?: number;
    destination_addr?: string;
    short_message?: { message: string | Buffer; udh?: Buffer | Buffer[] };
    response(options?: Record<string, unknown>): Pdu;
  }
  type Told = (pdu: Pdu) => void;
  export interface Session extends EventEmitter {
    bind_transceiver(options: { system_id: string; password: string }, told: Told): boolean;
    submit_sm(options: Record<string, unknown>, told: Told): boolean;
    deliver_sm(options: Record<string, unknown>, told?: Told): boolean;
    send(pdu: Pdu): boolean;
    close(): void;
    destroy(): void;
  }
  export interface SmppServer extends Server {
    sessions: Session[];
  }
  interface Smpp {
    connect(options: { host: string; port: number; tls: boolean; auto_enquire_link_period: number }): Session;
    createServer(listener: (session: Session) => void): SmppServer;
  }
  const smpp: Smpp;
  export default smpp;
}
