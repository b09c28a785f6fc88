import type { Server, Socket } from 'socket.io';
import type { Id } from '../../shared/ids.ts';
import type { ClientToServer, ServerToClient } from '../../shared/protocol.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';

/** What a control socket was let in as. */
export interface Seated {
	live: LiveWorkshop;
	seat: Id;
}

export type ControlServer = Server<ClientToServer, ServerToClient, object, Seated>;
export type ControlSocket = Socket<ClientToServer, ServerToClient, object, Seated>;
