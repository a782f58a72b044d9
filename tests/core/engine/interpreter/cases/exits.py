#### exitNothing
import sys
sys.exit()
#### exitZero
import sys
sys.exit(0)
#### exitSeven
import sys
sys.exit(7)
#### exitModulo
import sys
sys.exit(256 + 3)
#### exitNegative
import sys
sys.exit(-1)
#### exitTrue
import sys
sys.exit(True)
#### exitText
import sys
sys.exit("bad end")
#### exitNone
import sys
sys.exit(None)
#### exitList
import sys
sys.exit([1, 2])
#### exitIsCaught
import sys
try:
    sys.exit(3)
except SystemExit as e:
    print("caught", e.code)
#### exitRunsFinally
import sys
try:
    sys.exit(4)
finally:
    print("finally")
#### raiseSystemExit
raise SystemExit(9)
#### osExit
import os
print("before")
os._exit(5)
#### keyboardInterruptRaised
raise KeyboardInterrupt
#### keyboardInterruptSignal
import os, signal
try:
    os.kill(os.getpid(), signal.SIGINT)
    print("never")
except KeyboardInterrupt:
    print("caught")
#### childExitCodes
import sys, os
from multiprocessing import Process
def leave(how):
    if how == "none": sys.exit()
    if how == "text": sys.exit("text")
    if how == "raise": raise ValueError("v")
    if how == "os": os._exit(300)
    if how == "return": return 5
    sys.exit(how)
if __name__ == "__main__":
    for how in ["none", 0, 1, 7, 256, 257, -1, True, False, "text", "raise", "os", "return"]:
        p = Process(target=leave, args=(how,))
        p.start()
        p.join()
        print(how, p.exitcode)
#### childKeyboardInterrupt
import os, signal
from multiprocessing import Process
def work():
    os.kill(os.getpid(), signal.SIGINT)
    print("never")
if __name__ == "__main__":
    p = Process(target=work, name="worker")
    p.start()
    p.join()
    print(p.exitcode)
#### mainFailsButWaits
import time
from multiprocessing import Process
def work():
    time.sleep(0.1)
    print("child done")
if __name__ == "__main__":
    Process(target=work).start()
    1 / 0
#### mainExitsButWaits
import sys, time
from multiprocessing import Process
def work():
    time.sleep(0.1)
    print("child done")
if __name__ == "__main__":
    Process(target=work).start()
    sys.exit(6)
#### exitCodeSurvivesDaemons
import sys, time
from multiprocessing import Process
def work():
    time.sleep(5)
    print("never")
if __name__ == "__main__":
    Process(target=work, daemon=True).start()
    sys.exit(8)
