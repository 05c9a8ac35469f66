export function idsOf(text: string): string[];
export function source(): string;
