"use client";
import { create } from "zustand";

/**
 * "This needs you signed in": any button may ask, one driver in the layout opens the wallet list and asks for the
 * signature. `wanted` holds from the question until it is answered or given up.
 */
type Gate = { wanted: boolean };

export const useGate = create<Gate>(() => ({ wanted: false }));

export function askToSignIn(): void {
  useGate.setState({ wanted: true });
}
