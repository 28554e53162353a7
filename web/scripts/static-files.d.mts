import type { IncomingMessage, ServerResponse } from "node:http";

export function compileAhead(scripts: string[]): void;
export function compressFiles(folder: string): void;
export function staticFiles(folder: string, base: string): (request: IncomingMessage, response: ServerResponse) => boolean;
export function wanted(accepted?: string): [coding: string, extension: string] | undefined;
