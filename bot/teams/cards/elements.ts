import type {
  IActionSet,
  IChoiceSetInput,
  IColumn,
  IColumnSet,
  IContainer,
  IExecuteAction,
  IFactSet,
  INumberInput,
  IOpenUrlAction,
  ISubmitAction,
  ITextBlock,
  ITextInput,
  IToggleInput,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards'

/**
 * The part of Adaptive Cards that Teams draws on every device: version 1.5, and of that what phones show
 * (platform/teams.md section 5). Microsoft's own types, narrowed: what is not here does not compile.
 */
type Common = 'type' | 'id' | 'isVisible' | 'separator' | 'spacing'
type AsInput = 'label' | 'isRequired' | 'errorMessage'

export type TextBlock = Pick<
  ITextBlock,
  Common | 'text' | 'size' | 'weight' | 'color' | 'isSubtle' | 'wrap' | 'style' | 'maxLines'
>
export type FactSet = Pick<IFactSet, Common | 'facts'>
export type Container = Pick<IContainer, Common | 'style' | 'bleed'> & {
  readonly items: readonly Element[]
}
export type Column = Pick<IColumn, Common | 'width' | 'verticalContentAlignment'> & {
  readonly items: readonly Element[]
}
export type ColumnSet = Pick<IColumnSet, Common> & { readonly columns: readonly Column[] }
export type ActionSet = Pick<IActionSet, Common> & { readonly actions: readonly Action[] }

/** Every input has a name in the answer, a label, and a sentence for when it is wrong. */
type Input<T extends { label?: string; errorMessage?: string }, More extends keyof T> = Pick<
  T,
  (Common | AsInput | More) & keyof T
> & { readonly id: string; readonly label: string; readonly errorMessage: string }
export type TextInput = Input<
  ITextInput,
  'value' | 'maxLength' | 'isMultiline' | 'placeholder' | 'style'
>
export type NumberInput = Input<INumberInput, 'value' | 'min' | 'max' | 'placeholder'>
export type ChoiceInput = Input<
  IChoiceSetInput,
  'value' | 'choices' | 'style' | 'isMultiSelect' | 'placeholder' | 'wrap'
>
export type ToggleInput = Input<
  IToggleInput,
  'value' | 'title' | 'valueOn' | 'valueOff' | 'wrap'
> & { readonly title: string }

export type Element =
  | TextBlock
  | FactSet
  | Container
  | ColumnSet
  | ActionSet
  | TextInput
  | NumberInput
  | ChoiceInput
  | ToggleInput

type AsAction = 'type' | 'title' | 'style' | 'tooltip'
export type Action =
  | (Pick<IExecuteAction, AsAction | 'verb' | 'data' | 'associatedInputs'> & {
      readonly title: string
      readonly verb: string
    })
  | (Pick<IOpenUrlAction, AsAction> & { readonly title: string; readonly url: string })
  | (Pick<ISubmitAction, AsAction | 'data' | 'associatedInputs'> & { readonly title: string })
  | (Pick<IToggleVisibilityAction, AsAction | 'targetElements'> & { readonly title: string })
