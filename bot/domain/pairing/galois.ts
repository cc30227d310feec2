/** A finite field; its elements are the numbers below `order`, 0 and 1 among them. */
export type Field = {
  readonly order: number
  add(one: number, other: number): number
  multiply(one: number, other: number): number
  /** A primitive element to the power `exponent`. */
  power(exponent: number): number
}

/** The prime that `order` is a power of; null when it is none. */
const primeOf = (order: number): number | null => {
  if (!Number.isInteger(order)) return null
  let prime = 2
  while (prime * prime <= order && order % prime !== 0) prime++
  if (order % prime !== 0) prime = order
  let rest = order
  while (rest > 1 && rest % prime === 0) rest /= prime
  return order > 1 && rest === 1 ? prime : null
}

/** The field with so many elements; null when there is none, as the number is no power of a prime. */
export const fieldOf = (order: number): Field | null => {
  const prime = primeOf(order)
  if (prime === null) return null
  const add = (one: number, other: number): number => {
    let sum = 0
    for (let place = 1; place < order; place *= prime) {
      const digits = (Math.floor(one / place) % prime) + (Math.floor(other / place) % prime)
      sum += (digits % prime) * place
    }
    return sum
  }
  const powers = powersIn(order, prime, add)
  const logarithm = new Int32Array(order)
  powers.forEach((element, exponent) => {
    logarithm[element] = exponent
  })
  const power = (exponent: number) => powers[exponent % (order - 1)] as number
  return {
    order,
    add,
    power,
    multiply: (one, other) =>
      one === 0 || other === 0
        ? 0
        : power((logarithm[one] as number) + (logarithm[other] as number)),
  }
}

/**
 * The powers of x among polynomials over the prime field (digits of a number), reduced by the first
 * polynomial that makes x primitive.
 */
const powersIn = (
  order: number,
  prime: number,
  add: (one: number, other: number) => number,
): readonly number[] => {
  const top = order / prime
  for (let reduction = 1; reduction < order; reduction++) {
    const powers = [1]
    for (let element = 1; powers.length < order; ) {
      const carried = Math.floor(element / top)
      element = (element % top) * prime
      for (let times = 0; times < carried; times++) element = add(element, reduction)
      if (element <= 1) break
      powers.push(element)
    }
    if (powers.length === order - 1) return powers
  }
  throw new Error(`The field of ${order} elements has a primitive element, but none was found.`)
}

/** The largest powers of primes that divide the number: 12 is 4 x 3. */
export const primePowersOf = (number: number): readonly number[] => {
  const factors: number[] = []
  for (let prime = 2, rest = number; rest > 1; prime++) {
    let power = 1
    for (; rest % prime === 0; rest /= prime) power *= prime
    if (power > 1) factors.push(power)
  }
  return factors
}
