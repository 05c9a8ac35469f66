/** The clock of this machine. */
import { dayOf } from './dates';

/** Today, where the person is. */
export const today = (): string => dayOf(new Date());

/** This instant. */
export const now = (): string => new Date().toISOString();
