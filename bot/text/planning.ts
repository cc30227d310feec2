/** What a move of appointments is for: all hosts there, all leaders there, or a whole week without conflicts. */
export type Goal = 'hosts' | 'everyone' | 'week'
