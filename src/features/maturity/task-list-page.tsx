import { Link } from '@tanstack/react-router';
import { Page } from '#ui/page.tsx';
import { useAssessment } from './assessment-state.ts';
import styles from './maturity.module.css';
import { SectionLink } from './section-link.tsx';
import { isComplete, sectionsOf, type Section } from './sections.ts';

function Task({ section }: { readonly section: Section }) {
  const { id } = useAssessment();
  const complete = isComplete(section);
  return (
    <li>
      <div>
        <SectionLink assessmentId={id} section={section.id}>
          {section.name}
        </SectionLink>
        <p>{section.says}</p>
      </div>
      <span className={`${styles.status} ${complete ? styles.done : styles.todo}`}>
        {complete
          ? 'Completed'
          : section.answered === 0
            ? 'Not started'
            : `${section.answered} of ${section.all}`}
      </span>
    </li>
  );
}

/** All parts of one assessment, to be filled in in any order and over several sittings. */
export function TaskListPage() {
  const { id, title, record, edition } = useAssessment();
  const sections = sectionsOf(edition, record);
  const done = sections.filter(isComplete).length;
  const params = { assessmentId: id };
  return (
    <Page
      title={`Maturity of ${title}`}
      kicker={<Link to="/maturity">Maturity</Link>}
      lede="Twenty minutes for the whole, best filled in together. Take the parts in any order and stop when you like: each answer is saved as you give it."
    >
      <div>
        <p role="status">
          {done} of {sections.length} parts are completed.
        </p>
        <ol className={styles.tasks}>
          {sections.map((section) => (
            <Task key={section.id} section={section} />
          ))}
        </ol>
      </div>
      <div className={styles.actions}>
        <Link to="/maturity/$assessmentId/check" params={params}>
          Check all answers
        </Link>
        <Link to="/maturity/$assessmentId/result" params={params}>
          See the result
        </Link>
        <Link to="/maturity/$assessmentId/history" params={params}>
          History, sharing and files
        </Link>
      </div>
      <p className={styles.hint}>
        Answers are kept where this source keeps documents; for the demo and for files that is this browser.
        Clearing the browser’s data deletes them: download a file to be safe. Questions of edition “
        {edition.name}”.
      </p>
    </Page>
  );
}
