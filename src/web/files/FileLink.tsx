/**
 * A file to be saved under its name. Where the server refuses it that is said here, in the reader's words: a plain link would leave
 * a download that failed and no reason [DK1467]. Without script it is that plain link.
 */
import { type MouseEvent, useState } from 'react';
import { readFile, type Trouble } from '../data/index.ts';
import { ProblemNote } from '../parts/index.ts';
import { useLanguage } from '../words/index.ts';
import { saveFile } from './save-file.ts';

export interface FileLinkProps {
  readonly href: string;
  readonly name: string;
}

export function FileLink({ href, name }: FileLinkProps) {
  const language = useLanguage();
  const [problem, setProblem] = useState<Trouble | null>(null);
  const press = async (event: MouseEvent) => {
    event.preventDefault();
    setProblem(null);
    const answer = await readFile(href, language);
    if (answer.ok) saveFile(answer.value.name ?? name, answer.value.content);
    else setProblem(answer.problem);
  };
  return (
    <>
      <a className="link" href={href} download={name} onClick={(event) => void press(event)}>
        {name}
      </a>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </>
  );
}
