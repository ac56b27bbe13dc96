import { type NoticeChoice, NoticeFigures, type NoticeForm } from '#contract';
import { address, get } from '#lib/api.ts';

/** What a template of a form can name, by its name; what a month has no value for is among it. */
export async function templateFigures(asked: {
	form: NoticeForm;
	month: string;
	about: string | null;
}): Promise<Map<string, NoticeChoice>> {
	const { form, month } = asked;
	const path = address(`/api/notices/${month}/figures`, { form, about: asked.about ?? undefined });
	const { figures } = await get(fetch, path, NoticeFigures);
	return new Map(figures.map((figure) => [figure.key, figure]));
}

/** How a template writes a name: a condition is asked, everything else is said. */
export function writtenFigure(choice: NoticeChoice | undefined): string {
	if (!choice) return '';
	return choice.kind === 'truth' ? `{若 ${choice.key}}{完}` : `{${choice.key}}`;
}
