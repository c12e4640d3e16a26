export { Button, type ButtonLook, type ButtonProps } from './Button.tsx';
export { Checkbox, CheckboxGroup } from './Checkbox.tsx';
export { ComboBox } from './ComboBox.tsx';
export { DateField } from './DateField.tsx';
export { DateText, InstantText } from './DateText.tsx';
export { Acts, Dialog } from './Dialog.tsx';
export { Facts } from './Facts.tsx';
export { Bar, Figure } from './Figure.tsx';
export { FileDrop } from './FileDrop.tsx';
export { type FilterChip, FilterChips } from './FilterChips.tsx';
export { fileSize } from './file-size.ts';
export { Given } from './Given.tsx';
export { Icon, type IconName, iconNames } from './Icon.tsx';
export { type Later, later, useLater } from './later.ts';
export { AgreementMark, ProgressMark, ReviewMark, ZoneMark } from './Mark.tsx';
export { MenuButton, type MenuLine, type MenuPart } from './MenuButton.tsx';
export { Notice, type NoticeProps, type Tone } from './Notice.tsx';
export { PopoverButton } from './PopoverButton.tsx';
export { ProblemNote } from './ProblemNote.tsx';
export { RadioGroup } from './RadioGroup.tsx';
export { SearchField } from './SearchField.tsx';
export { type Choice, Select } from './Select.tsx';
export { SidePanel, type SidePanelProps } from './SidePanel.tsx';
export { SourceChip } from './SourceChip.tsx';
export { Splitter } from './Splitter.tsx';
export { Switch } from './Switch.tsx';
export { ReachSign } from './signs.tsx';
export {
  type Agreement,
  agreementStates,
  type Progress,
  progressStates,
  type ReviewState,
  reviewStates,
  type Zone,
  zones,
} from './states.ts';
export { Table, type TableColumn, type TableProps, type TableSort, toggled } from './Table.tsx';
export { Tabs, type TabView } from './Tabs.tsx';
export { Kbd, Tag } from './Tag.tsx';
export { TextField, type TextFieldProps } from './TextField.tsx';
export { TextLink, type TextLinkProps } from './TextLink.tsx';
export { Tip } from './Tip.tsx';
export { type Toast, Toasts, useTell } from './Toasts.tsx';
export { usePrinting } from './use-printing.ts';
export { type Shown, type ShownLine, type ShownOptions, useShown, useWantedFocus } from './use-shown.ts';
export { EmptyState, Progressing, Skeleton } from './Waiting.tsx';
export { Breadcrumb, Pagination } from './Wayfinding.tsx';
export { Working } from './Working.tsx';
