package shop.prilavok.simulation;

import org.jspecify.annotations.Nullable;

/**
 * One life of the shop's process. Once it is dead, whatever the code still running on its stack tries to do in the
 * database or on a wire throws again: a dead process does nothing.
 */
public final class Life {
    private int fuse = -1;
    private @Nullable String end;

    /** The process dies when this many further points have been passed. */
    public void lightFuse(int points) {
        fuse = points;
    }

    /** This process dies no more by itself. */
    public void putFuseOut() {
        fuse = -1;
    }

    /** A point where a process may die: around commits and calls. */
    public void pass(String point) {
        requireAlive();
        if (fuse >= 0 && fuse-- == 0) {
            end = point;
            throw new Crash(point);
        }
    }

    public void requireAlive() {
        if (end != null) {
            throw new Crash(end);
        }
    }

    public void kill() {
        if (end == null) {
            end = "killed";
        }
    }

    public boolean isOver() {
        return end != null;
    }

    public String end() {
        return String.valueOf(end);
    }
}
