export { Button, type ButtonLook, type ButtonProps } from './Button.tsx';
export { Icon, type IconName, iconNames } from './Icon.tsx';
export { Notice, type NoticeProps, type Tone } from './Notice.tsx';
export { ProblemNote } from './ProblemNote.tsx';
export { TextField, type TextFieldProps } from './TextField.tsx';
export { TextLink, type TextLinkProps } from './TextLink.tsx';
export { Working } from './Working.tsx';
