public import Canonical
import EventLog
public import Merkle
public import Projections
public import RenjaModel

/// What an answer rests on: the prefix of the log it used, and the bounds it was asked for.
public struct PlanBasis: Hashable, Sendable {
  /// The plan asked for, with `today` as the day it was; nil where the answer is about the log.
  public let coordinate: Coordinate?
  /// The events that count.
  public let bounds: Bounds
  /// How many events the prefix has.
  public let size: Int
  /// The root hash of the prefix.
  public let root: Digest
}

extension RenjaLog {
  /// What an answer about a plan rests on.
  ///
  /// The smallest bound holds: the coordinate's own, `known` and `upto` of the whole command.
  ///
  /// - Parameters:
  ///   - coordinate: the plan asked for; nil for an answer about the log.
  ///   - known: what the log knew, for the whole command.
  ///   - upto: the last event, for the whole command.
  ///   - today: the day of the question.
  /// - Returns: the basis.
  /// - Throws: `StoreError`, `boundBeyondEnd` where a bound asks for events that are not there.
  public func basis(
    of coordinate: Coordinate? = nil, known: Known? = nil, upto: Int? = nil, today: Day
  ) throws(StoreError) -> PlanBasis {
    var size = size
    for bound in [coordinate?.known, known, upto.map(Known.events)] {
      guard let bound else { continue }
      size = min(size, try self.upto(bound))
    }
    var resolved = coordinate
    var effective: Day?
    switch coordinate?.inForce {
    case .on(let day): effective = day
    case .today:
      effective = today
      resolved?.inForce = .on(today)
    case nil: break
    }
    return PlanBasis(
      coordinate: resolved, bounds: Bounds(upto: size, effective: effective), size: size,
      root: try root(ofFirst: size))
  }

  /// The root hash of the first events.
  ///
  /// - Parameter size: how many events, at most those there are.
  /// - Returns: the hash.
  /// - Throws: `StoreError`.
  public func root(ofFirst size: Int) throws(StoreError) -> Digest {
    let root: Digest?
    do throws(LogError) {
      root = try snapshot.root(ofFirst: size)
    } catch {
      throw .log(error)
    }
    guard let root else { throw .boundBeyondEnd(asked: size, size: self.size) }
    return root
  }
}
