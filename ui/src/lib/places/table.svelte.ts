import { backend } from '$lib/backend/backend';
import { Loaded } from '$lib/state/loaded.svelte';

/** The table of public holidays. It comes with the program, so it is read once. */
export const holidayTable = new Loaded(() => backend.holiday.table());

/** Reads the table unless it is there already. */
export function needHolidayTable(): void {
  if (!holidayTable.value && !holidayTable.loading) void holidayTable.load();
}
